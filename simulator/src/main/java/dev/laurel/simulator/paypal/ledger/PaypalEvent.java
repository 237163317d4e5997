package dev.laurel.simulator.paypal.ledger;

/**
 * Something that the merchant is told of.
 *
 * @param body what is posted, byte for byte
 */
public record PaypalEvent(String id, String type, String body) {

    /** Writes the body of an event about one object of an order as it is now. */
    @FunctionalInterface
    public interface Writer {
        String write(String eventId, String type, Order order, String objectId);
    }
}
