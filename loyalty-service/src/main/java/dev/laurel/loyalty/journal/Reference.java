package dev.laurel.loyalty.journal;

/** What an entry was made for, for example the payment that earned its points. */
public record Reference(String type, String id) {}
