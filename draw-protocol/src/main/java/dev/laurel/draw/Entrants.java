package dev.laurel.draw;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers people in the order in which they are first met. A plain hash table over bytes: a million people take a third of
 * what a map of strings would.
 */
final class Entrants {

    private byte[][] names = new byte[16][];
    private int[] slots = new int[64];
    private int size;

    /** The person's number, from 0. */
    int number(String entrant) {
        byte[] name = entrant.getBytes(StandardCharsets.ISO_8859_1);
        int slot = slotOf(name);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
        }
        names[size] = name;
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    String name(int number) {
        return new String(names[number], StandardCharsets.ISO_8859_1);
    }

    int size() {
        return size;
    }

    private int slotOf(byte[] name) {
        int mask = slots.length - 1;
        int hash = Arrays.hashCode(name);
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (slots[slot] != 0 && !Arrays.equals(names[slots[slot] - 1], name)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            slots[slotOf(names[number])] = number + 1;
        }
    }
}
