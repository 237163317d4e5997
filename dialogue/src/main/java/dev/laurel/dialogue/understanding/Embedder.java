package dev.laurel.dialogue.understanding;

/** Turns a text into a point such that texts which mean the same lie near each other. */
public interface Embedder {

    /** The model's name; what was learned from one model's points means nothing for another's. */
    String model();

    /** A vector of length one, always of the same dimension. */
    float[] embed(String text);
}
