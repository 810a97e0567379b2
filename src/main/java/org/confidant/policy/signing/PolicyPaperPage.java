package org.confidant.policy.signing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.people.PeopleService;
import org.confidant.policy.Declarations;
import org.confidant.policy.PolicyDocument;
import org.confidant.policy.PolicyService;

/** Brings the signature of somebody who cannot sign in: the scan, and the witness's password. */
@Named
@ViewScoped
public class PolicyPaperPage implements Serializable {

    @Inject
    private SigningService signing;

    @Inject
    private PolicyService policies;

    @Inject
    private PeopleService people;

    @Inject
    private Uploads uploads;

    private UUID id;
    private String language;
    private List<PolicyDocument.Language> languages = List.of();
    private String heading;
    private String sha;
    private Map<UUID, String> persons = Map.of();
    private List<PolicySignPage.Statement> statements = List.of();
    private List<String> declarations = List.of();
    private UUID person;
    private LocalDate signedOn;
    private transient Part scan;
    private String password;

    public void load() {
        if (id == null) throw new NotFound();
        if (heading != null) return;
        var document = policies.read(id, language);
        persons = signing.withoutLogin(id);
        heading = "Signed on paper: " + document.title() + ", version " + document.number();
        language = document.language();
        languages = document.languages();
        sha = document.textSha256();
        statements = document.declarations().stream()
                .map(text -> new PolicySignPage.Statement(text, Declarations.hash(text)))
                .toList();
    }

    public String keep() {
        var upload = uploads.read(scan, "scan", Scan.MOST_BYTES, Scan.KINDS);
        if (signing.passwordNeeded()) {
            if (password == null || password.isEmpty()) throw new Invalid("password", "Type your password.");
            people.reauthenticate(password.toCharArray());
        }
        password = null;
        var receipt = signing.witness(new PaperSignature(id, person, sha, signedOn, declarations, upload));
        Notice.later("The signature is kept, with you as its witness. Give the person this receipt.");
        return "receipt.xhtml?faces-redirect=true&id=" + receipt;
    }

    public String getLead() {
        return persons.isEmpty()
                ? "Nobody who owes this policy is without a sign-in. Whoever can sign in signs alone."
                : (persons.size() == 1 ? "One person owes" : persons.size() + " people owe")
                        + " this policy and cannot sign in.";
    }

    public boolean isPasswordNeeded() {
        return signing.passwordNeeded();
    }

    /** The others in which the paper may be printed. */
    public List<PolicyDocument.Language> getOthers() {
        return languages.stream().filter(each -> !each.tag().equals(language)).toList();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getHeading() {
        return heading;
    }

    public Map<UUID, String> getPersons() {
        return persons;
    }

    public List<PolicySignPage.Statement> getStatements() {
        return statements;
    }

    public List<String> getDeclarations() {
        return declarations;
    }

    public void setDeclarations(List<String> declarations) {
        this.declarations = declarations == null ? List.of() : List.copyOf(declarations);
    }

    public UUID getPerson() {
        return person;
    }

    public void setPerson(UUID person) {
        this.person = person;
    }

    public LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(LocalDate signedOn) {
        this.signedOn = signedOn;
    }

    public Part getScan() {
        return scan;
    }

    public void setScan(Part scan) {
        this.scan = scan;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
