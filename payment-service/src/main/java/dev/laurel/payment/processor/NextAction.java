package dev.laurel.payment.processor;

import org.jspecify.annotations.Nullable;

/** What the customer has to do before the money can be taken. */
public sealed interface NextAction {

    /** Visit this page of the provider. */
    record Redirect(String url) implements NextAction {

        /** Such addresses contain secrets: none in logs. */
        @Override
        public String toString() {
            return "Redirect";
        }
    }

    /** Complete it in the client with the provider's own form; the secret is for this customer only. */
    record Confirm(String clientSecret) implements NextAction {

        @Override
        public String toString() {
            return "Confirm";
        }
    }

    /**
     * Transfer the money, naming the reference.
     *
     * @param recipient to whom; absent in those stored before it was kept apart from the text
     * @param text all of it in an English sentence, for clients without words of their own
     */
    record Instructions(String reference, @Nullable String recipient, String text) implements NextAction {}

    /** The word for it in the API. */
    default String type() {
        return switch (this) {
            case Redirect redirect -> "redirect";
            case Confirm confirm -> "confirm";
            case Instructions instructions -> "instructions";
        };
    }
}
