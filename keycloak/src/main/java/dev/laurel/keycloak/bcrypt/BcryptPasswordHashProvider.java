package dev.laurel.keycloak.bcrypt;

import org.jspecify.annotations.Nullable;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Verifies bcrypt hashes and never creates one. At a successful sign-in Keycloak asks the realm's own hash provider
 * (argon2) whether the credential follows the policy, finds that it does not, and hashes the password anew; so each
 * imported hash is used once.
 */
class BcryptPasswordHashProvider implements PasswordHashProvider {
    @Override
    public boolean verify(@Nullable String rawPassword, PasswordCredentialModel credential) {
        if (rawPassword == null || credential.getPasswordSecretData() == null) {
            return false;
        }
        String hash = credential.getPasswordSecretData().getValue();
        return hash != null && new BcryptHash(hash).matches(rawPassword);
    }

    /** Never in order: asked only where the policy names bcrypt, and that is a mistake. */
    @Override
    public boolean policyCheck(PasswordPolicy policy, PasswordCredentialModel credential) {
        return false;
    }

    /**
     * Refuses. The SPI wants the method, but a policy of {@code hashAlgorithm(bcrypt)} would weaken every new password;
     * it fails at the first one instead.
     */
    @Override
    public PasswordCredentialModel encodedCredential(String rawPassword, int iterations) {
        throw new UnsupportedOperationException(
                "bcrypt only verifies imported passwords; the realm's password policy must say hashAlgorithm(argon2)");
    }

    @Override
    public @Nullable String credentialHashingStrength(PasswordCredentialModel credential) {
        String hash = credential.getPasswordSecretData().getValue();
        return hash == null || !new BcryptHash(hash).isAcceptable() ? null : "" + new BcryptHash(hash).cost();
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
