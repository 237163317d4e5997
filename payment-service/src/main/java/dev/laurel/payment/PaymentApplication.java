package dev.laurel.payment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The payment service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PaymentApplication {

    /** Connections that stripe-java's {@code HttpURLConnection} keeps alive per host; the JDK's default is 5. */
    private static final String KEPT_CONNECTIONS = "64";

    public static void main(String[] args) {
        System.setProperty("http.maxConnections", System.getProperty("http.maxConnections", KEPT_CONNECTIONS));
        SpringApplication.run(PaymentApplication.class, args);
    }
}
