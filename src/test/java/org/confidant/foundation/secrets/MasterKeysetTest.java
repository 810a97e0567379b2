package org.confidant.foundation.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysetTest {

    private static final UUID RECORD = UUID.randomUUID();
    private static final byte[] SECRET = "A letter went astray.".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HERE = new Place(RECORD, RECORD, "narrative").associatedData();

    @TempDir
    private Path folder;

    @Test
    void whatAKeysetWroteItReadsAgainAfterItWasStored() throws GeneralSecurityException {
        var keys = MasterKeyset.fresh();
        var data = keys.newDataKey(RECORD);
        var stored = data.key().encrypt(SECRET, HERE);

        var again = MasterKeyset.parse(keys.json());

        assertThat(again.unwrap(RECORD, data.wrapped()).decrypt(stored, HERE)).isEqualTo(SECRET);
    }

    @Test
    void aValueMovedToAnotherRowOrFieldDoesNotDecrypt() throws GeneralSecurityException {
        var data = MasterKeyset.fresh().newDataKey(RECORD);
        var stored = data.key().encrypt(SECRET, HERE);

        for (var elsewhere :
                new Place[] {new Place(RECORD, UUID.randomUUID(), "narrative"), new Place(RECORD, RECORD, "location")
                }) {
            assertThatThrownBy(() -> data.key().decrypt(stored, elsewhere.associatedData()))
                    .isInstanceOf(GeneralSecurityException.class);
        }
    }

    @Test
    void aDataKeyMovedToAnotherRecordDoesNotUnwrap() throws GeneralSecurityException {
        var keys = MasterKeyset.fresh();
        var data = keys.newDataKey(RECORD);

        assertThatThrownBy(() -> keys.unwrap(UUID.randomUUID(), data.wrapped()))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> MasterKeyset.fresh().unwrap(RECORD, data.wrapped()))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void afterRotationTheOldKeyMayGo() throws GeneralSecurityException {
        var first = MasterKeyset.fresh();
        var data = first.newDataKey(RECORD);
        var stored = data.key().encrypt(SECRET, HERE);
        var both = first.withNewKey();
        assertThat(both.primary()).isEqualTo(first.primary());
        long added = both.ids().stream()
                .filter(id -> id != first.primary())
                .findFirst()
                .orElseThrow();

        var rotated = both.withPrimary(added);
        var wrapped = rotated.rewrap(RECORD, data.wrapped());
        var alone = MasterKeyset.parse(rotated.without(first.primary()).json());

        assertThat(alone.ids()).containsExactly(added);
        assertThat(alone.unwrap(RECORD, wrapped).decrypt(stored, HERE)).isEqualTo(SECRET);
        assertThatThrownBy(() -> alone.unwrap(RECORD, data.wrapped())).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> alone.without(added)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void theCommandMakesListsAndRotatesKeys() throws Exception {
        var file = folder.resolve("keys.json");
        var name = file.toString();

        assertThat(run("new", name)).isZero();
        assertThat(run("new", name)).as("never over an old file").isEqualTo(1);
        long first = keys(file).primary();
        assertThat(run("add", name)).isZero();
        assertThat(keys(file).ids()).hasSize(2);
        long second =
                keys(file).ids().stream().filter(id -> id != first).findFirst().orElseThrow();
        assertThat(run("use", name, Long.toString(second))).isZero();
        assertThat(keys(file).primary()).isEqualTo(second);
        assertThat(run("remove", name, Long.toString(first)))
                .as("not without asking the database")
                .isEqualTo(1);
        assertThat(keys(file).ids()).containsExactlyInAnyOrder(first, second);

        assertThat(run("use", name, "1")).isEqualTo(1);
        assertThat(run("use", name, "x")).isEqualTo(1);
        assertThat(run("list", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(run("dance", name)).isEqualTo(1);
        assertThat(run()).isEqualTo(1);
        assertThat(keys(file).primary()).isEqualTo(second);
    }

    private static int run(String... said) throws IOException {
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return KeysCommand.run(Map.of(), silent, silent, said);
    }

    private static MasterKeyset keys(Path file) throws Exception {
        return MasterKeyset.parse(Files.readString(file));
    }
}
