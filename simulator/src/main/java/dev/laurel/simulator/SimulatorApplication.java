package dev.laurel.simulator;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the simulated outside world. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SimulatorApplication {

    public static void main(String... arguments) {
        // As many connections to a receiver are kept as there may be deliveries at once; the JDK keeps five.
        System.setProperty("http.maxConnections", "64");
        SpringApplication.run(SimulatorApplication.class, arguments);
    }

    @Bean
    Clock clock(@Value("${laurel.simulator.clock}") String file) {
        return file.isBlank() ? Clock.systemUTC() : MovedClock.by(Path.of(file), Clock.systemUTC());
    }
}
