package dev.laurel.payment.webhook;

import dev.laurel.payment.processor.ProviderEvent;

/** An authentic event that the inbox has, and whose it is. */
record StoredEvent(String provider, ProviderEvent event) {

    /** Where the inbox has it: a second delivery collides there. */
    String id() {
        return provider + ":" + event.id();
    }
}
