package dev.laurel.config;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.config.server.EnableConfigServer;
import org.springframework.cloud.config.server.encryption.TextEncryptorLocator;
import org.springframework.context.annotation.Bean;

/** The configuration server. It needs nothing else to run, because everything else waits for it. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigServer
@EnableConfigurationProperties({ConfigServerAccess.class, CipherKey.class})
public class ConfigServerApplication {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    static SpringApplication application() {
        var application = new SpringApplication(ConfigServerApplication.class);
        // Boot would also read classpath:/config/, which holds the services' configuration, not this server's.
        application.setDefaultProperties(Map.of("spring.config.location", "classpath:/application.yml"));
        return application;
    }

    @Bean
    TextEncryptorLocator encryptors(CipherKey cipher) {
        var encryptor = cipher.encryptor();
        return keys -> encryptor;
    }
}
