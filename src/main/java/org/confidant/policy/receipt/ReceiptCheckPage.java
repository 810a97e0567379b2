package org.confidant.policy.receipt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.confidant.foundation.problem.Invalid;

/**
 * Where anybody who holds a receipt has it checked, without signing in. The answer is in this very page and has no
 * address of its own: a link that says "genuine" could be sent by anybody.
 */
@Named
@RequestScoped
public class ReceiptCheckPage {

    public static final String PATH = "/receipt-check.xhtml";

    @Inject
    private ReceiptCheckService checks;

    private Part file;
    private String code;
    private String name;
    private ReceiptVerdict verdict;

    public void checkFile() {
        if (file == null) throw new Invalid("file", "Choose the file of the receipt.");
        try (var in = file.getInputStream()) {
            verdict = checks.byFile(in.readNBytes(SentReceipt.MOST_BYTES + 1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void checkCode() {
        verdict = checks.byCode(code, name);
    }

    public ReceiptVerdict getVerdict() {
        return verdict;
    }

    public String getLead() {
        return verdict == null
                ? "Somebody shows you a receipt for a policy they signed. Here you see whether this organisation gave it."
                : verdict.getSentence();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
