package dev.laurel.social.notification.delivery;

/** How a delivery ended. */
public enum DeliveryEnd {
    SENT,
    /** A channel's own queue has it. */
    HANDED_ON,
    /** There was nothing to send it to, or it was not wanted any more. */
    DROPPED,
    /** The dead letter: tried too often, or refused for good. */
    SET_ASIDE
}
