package dev.laurel.simulator;

import java.time.Clock;
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
    Clock clock() {
        return Clock.systemUTC();
    }
}
