package dev.laurel.local.suite;

/** The ports of the suite: the variable that moves each, and where it is otherwise. */
public enum Port {
    GATEWAY("LAUREL_GATEWAY_PORT", 8080),
    /** Its measurements, for this machine alone. */
    GATEWAY_MANAGEMENT("LAUREL_GATEWAY_MANAGEMENT_PORT", 9080),
    SIMULATOR("LAUREL_SIMULATOR_PORT", 8090),
    /** Where the simulator shows the mail that it takes. */
    MAILBOX("LAUREL_MAILBOX_PORT", 8025),
    SMTP("LAUREL_SMTP_PORT", 1025),
    KEYCLOAK("LAUREL_KEYCLOAK_PORT", 8180),
    CONFIG("LAUREL_CONFIG_PORT", 8888),
    DISCOVERY("LAUREL_DISCOVERY_PORT", 8761),
    AUTH("LAUREL_AUTH_PORT", 8101),
    PAYMENT("LAUREL_PAYMENT_PORT", 8102),
    LOYALTY("LAUREL_LOYALTY_PORT", 8103),
    SWEEPSTAKES("LAUREL_SWEEPSTAKES_PORT", 8104),
    SOCIAL("LAUREL_SOCIAL_PORT", 8105),
    VOICE("LAUREL_VOICE_PORT", 8106),
    MONGODB("LAUREL_MONGODB_PORT", 27117),
    KAFKA("LAUREL_KAFKA_PORT", 9192),
    /** The controller that a lone Kafka broker carries with it. */
    KAFKA_CONTROLLER("LAUREL_KAFKA_CONTROLLER_PORT", 9193);

    private final String variable;
    private final int standard;

    Port(String variable, int standard) {
        this.variable = variable;
        this.standard = standard;
    }

    public String variable() {
        return variable;
    }

    public int standard() {
        return standard;
    }
}
