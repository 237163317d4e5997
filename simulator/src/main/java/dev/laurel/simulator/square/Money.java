package dev.laurel.simulator.square;

/** An amount in the smallest unit of its currency. */
record Money(long amount, String currency) {

    Money withAmount(long other) {
        return new Money(other, currency);
    }
}
