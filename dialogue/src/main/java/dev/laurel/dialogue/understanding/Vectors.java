package dev.laurel.dialogue.understanding;

/** The little of linear algebra that is needed. */
final class Vectors {

    private Vectors() {}

    /** Over the shorter one's coordinates. */
    static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    static float[] unit(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        var unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = length == 0 ? 0 : (float) (vector[i] / length);
        }
        return unit;
    }
}
