package dev.laurel.sweepstakes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The sweepstakes-service: registered, configured, secured and healthy, and without an operation yet. */
@SpringBootApplication(proxyBeanMethods = false)
public class SweepstakesApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SweepstakesApplication.class, arguments);
    }
}
