package dev.laurel.keycloak.bcrypt;

import org.keycloak.Config;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.PasswordHashProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Known to Keycloak as {@code bcrypt}, the {@code algorithm} that imported credentials name. */
public class BcryptPasswordHashProviderFactory implements PasswordHashProviderFactory {
    @Override
    public PasswordHashProvider create(KeycloakSession session) {
        return new BcryptPasswordHashProvider();
    }

    @Override
    public String getId() {
        return "bcrypt";
    }

    @Override
    public void init(Config.Scope configuration) {
        // Nothing to configure: the bounds are those of the format.
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
