package org.confidant.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.stream.Collectors;
import org.confidant.foundation.problem.TooMany;
import org.confidant.foundation.security.Role;

/** Answers the platform's question whether a credential is good. Everything is decided by {@link SignInService}. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

    @Inject
    private SignInService signIns;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof SessionCredential session) {
            return result(signIns.recognise(session.secret(), session.touch()));
        }
        if (credential instanceof TokenCredential token) {
            return result(signIns.recogniseToken(token.token()));
        }
        return credential instanceof SignInCredential typed
                ? signIn(typed)
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult signIn(SignInCredential typed) {
        try {
            return result(signIns.signIn(typed.name(), typed.password()));
        } catch (TooMany crowded) {
            return CredentialValidationResult.INVALID_RESULT;
        } finally {
            typed.clear();
        }
    }

    private static CredentialValidationResult result(Optional<RecognisedCaller> caller) {
        return caller.map(known -> new CredentialValidationResult(
                        known, known.identity().roles().stream().map(Role::name).collect(Collectors.toSet())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
