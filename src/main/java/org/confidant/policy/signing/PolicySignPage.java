package org.confidant.policy.signing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.people.PeopleService;
import org.confidant.policy.Declarations;

/** Signing in two steps: say it, then check it and give it. */
@Named
@ViewScoped
public class PolicySignPage implements Serializable {

    /** A statement with the hash that stands for it. */
    public record Statement(String text, String hash) implements Serializable {}

    @Inject
    private SigningService signing;

    @Inject
    private PeopleService people;

    private UUID id;
    private String sha;
    private String heading;
    private String language;
    private List<Statement> statements = List.of();
    private List<String> declarations = List.of();
    private Decision decision;
    private String remark;
    private boolean checking;
    private boolean resumed;
    private boolean passwordNeeded;
    private String password;

    public void load() {
        if (id == null || heading != null) return;
        var reading = signing.openShown(id, sha);
        if (!reading.isOwed()) throw new NotFound();
        var document = reading.document();
        language = document.language();
        heading = "Sign the " + document.title() + ", version " + document.number();
        statements = document.declarations().stream()
                .map(text -> new Statement(text, Declarations.hash(text)))
                .toList();
        if (sha == null || sha.isBlank()) sha = document.textSha256();
    }

    /** First step: everything is said, and shown once more. */
    public String check() {
        var words = words();
        if (words.decision().isAgreement() && words.declarations().size() < statements.size()) {
            throw new Invalid(
                    "declarations",
                    "Tick every statement that is true for you. If one is not, choose \"I do not agree\" and say which.");
        }
        passwordNeeded = words.decision().isAgreement() && signing.passwordNeeded();
        checking = true;
        resumed = true;
        return null;
    }

    public String change() {
        checking = false;
        return null;
    }

    /** Second step. */
    public String sign() {
        if (passwordNeeded && signing.passwordNeeded()) people.reauthenticate(typed());
        password = null;
        var receipt = signing.sign(words());
        Notice.later(
                decision == Decision.DECLINED
                        ? "Your answer is kept. Your line manager and the Information Governance Lead have been told."
                        : "Signed. This is your receipt.");
        return "receipt.xhtml?faces-redirect=true&id=" + receipt;
    }

    private char[] typed() {
        if (password == null || password.isEmpty()) throw new Invalid("password", "Type your password.");
        return password.toCharArray();
    }

    private SignPolicy words() {
        return new SignPolicy(id, sha, decision, declarations, remark);
    }

    public List<Statement> getTicked() {
        return statements.stream()
                .filter(statement -> declarations.contains(statement.hash()))
                .toList();
    }

    public List<Decision> getDecisions() {
        return Arrays.asList(Decision.values());
    }

    public String getLead() {
        return checking
                ? "Check what you are about to say, then send it."
                : "Read each statement, tick those that are true for you, then say whether you agree.";
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getSha() {
        return sha;
    }

    public void setSha(String sha) {
        this.sha = sha;
    }

    /** In which the statements are; its tag. */
    public String getLanguage() {
        return language;
    }

    public String getHeading() {
        return heading;
    }

    public List<Statement> getStatements() {
        return statements;
    }

    public List<String> getDeclarations() {
        return declarations;
    }

    public void setDeclarations(List<String> declarations) {
        this.declarations = declarations == null ? List.of() : List.copyOf(declarations);
    }

    public Decision getDecision() {
        return decision;
    }

    public void setDecision(Decision decision) {
        this.decision = decision;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    /** Whether the first step is shown again with what was said in it, which is newer than any draft. */
    public boolean isResumed() {
        return resumed;
    }

    public boolean isChecking() {
        return checking;
    }

    public boolean isPasswordNeeded() {
        return passwordNeeded;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
