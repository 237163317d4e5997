package dev.laurel.stories.bench;

/** Figures as they are printed: no more digits than they are worth. */
final class Figures {

    private Figures() {}

    static double tenths(double figure) {
        return Math.round(figure * 10) / 10.0;
    }

    static double thousandths(double figure) {
        return Math.round(figure * 1_000) / 1_000.0;
    }
}
