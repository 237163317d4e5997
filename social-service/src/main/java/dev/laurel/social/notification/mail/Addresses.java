package dev.laurel.social.notification.mail;

import org.jspecify.annotations.Nullable;

/** Where customers get their mail. */
public interface Addresses {

    Found of(String customer);

    /** What is known of an address. */
    sealed interface Found {

        /**
         * There is one.
         *
         * @param name what the customer wants to be called, if anything
         */
        record Address(String email, @Nullable String name) implements Found {}

        /** The customer is not known, or not any more. */
        record Nobody() implements Found {}

        /** Whoever knows does not answer at the moment. */
        record Unknown() implements Found {}
    }
}
