package dev.laurel.loyalty.segment;

/** The values up to which the lowest one, two, three and four fifths of all members go. */
record Fifths(long first, long second, long third, long fourth) {

    /** 1 for a value in the lowest fifth to 5 for one in the highest; equal values always rank the same. */
    int rank(long value) {
        long counted = Distribution.classOf(value);
        int rank = 1;
        for (long bound : new long[] {first, second, third, fourth}) {
            rank += bound < counted ? 1 : 0;
        }
        return rank;
    }
}
