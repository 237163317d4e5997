package dev.laurel.voice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The voice-service: registered, configured, secured and healthy, and without an operation yet. */
@SpringBootApplication(proxyBeanMethods = false)
public class VoiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(VoiceApplication.class, arguments);
    }
}
