package dev.laurel.voice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The skill: Alexa speaks, the dialogue answers. */
@SpringBootApplication(proxyBeanMethods = false)
public class VoiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(VoiceApplication.class, arguments);
    }
}
