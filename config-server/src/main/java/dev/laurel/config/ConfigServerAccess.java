package dev.laurel.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read configuration. Either both values are given and every reader must present them, or neither is and the
 * server listens on loopback only.
 */
@ConfigurationProperties("laurel.config")
record ConfigServerAccess(
        @DefaultValue("") String user, @DefaultValue("") String password) {

    ConfigServerAccess {
        if (user.isBlank() != password.isBlank()) {
            throw new IllegalArgumentException(
                    "LAUREL_CONFIG_USER and LAUREL_CONFIG_PASSWORD belong together: set both or neither");
        }
    }

    boolean restricted() {
        return !user.isBlank();
    }
}
