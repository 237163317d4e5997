package dev.laurel.contracts;

import dev.laurel.contracts.loyalty.v1.PointsAwarded;
import dev.laurel.contracts.loyalty.v1.TierChanged;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import java.util.Arrays;
import java.util.Optional;

/** The catalogue: each event's name on the wire, its topic and its record. */
public enum EventType {
    PAYMENT_COMPLETED_V1("dev.laurel.payment.completed.v1", Topics.PAYMENTS, PaymentCompleted.class),
    POINTS_AWARDED_V1("dev.laurel.loyalty.points-awarded.v1", Topics.LOYALTY, PointsAwarded.class),
    TIER_CHANGED_V1("dev.laurel.loyalty.tier-changed.v1", Topics.LOYALTY, TierChanged.class);

    private final String wireName;
    private final String topic;
    private final Class<? extends Event> record;

    EventType(String wireName, String topic, Class<? extends Event> record) {
        this.wireName = wireName;
        this.topic = topic;
        this.record = record;
    }

    /** The CloudEvents type, for example {@code dev.laurel.payment.completed.v1}. */
    public String wireName() {
        return wireName;
    }

    /** The Kafka topic on which events of this type travel. */
    public String topic() {
        return topic;
    }

    /** The Java record that carries the event's data. */
    public Class<? extends Event> record() {
        return record;
    }

    /** The type with this CloudEvents name, or nothing when this version of the contracts does not know it. */
    public static Optional<EventType> named(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }

    /**
     * The type of this event.
     *
     * @throws IllegalArgumentException when its record is not in the catalogue
     */
    public static EventType of(Event event) {
        return Arrays.stream(values())
                .filter(type -> type.record == event.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(event.getClass() + " is not in the event catalogue"));
    }
}
