package dev.laurel.simulator.faults;

/** Says which value of a fault is out of its bounds, so that the script's author reads it. */
final class Bounds {

    private Bounds() {}

    static void require(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", not " + value);
        }
    }
}
