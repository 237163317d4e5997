package dev.laurel.dialogue.answer;

/** Something that people call by a name of which they rarely remember the whole. */
public interface Named {

    String id();

    String name();
}
