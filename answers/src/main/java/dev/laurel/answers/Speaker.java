package dev.laurel.answers;

/** Whoever is speaking, as far as the channel can tell. */
sealed interface Speaker {

    /** Known to the channel; perhaps linked with an account. */
    record OnChannel(ChannelIdentity identity) implements Speaker {}

    /** A customer whose token the channel has. */
    record SignedIn(String customerId) implements Speaker {}
}
