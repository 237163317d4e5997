package dev.laurel.social.messenger;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.reply.Reply;

/** Says at the start of a conversation that no person answers, as Meta's policy and several laws ask. */
final class Introduction {

    private Introduction() {}

    /** The reply with it in front. */
    static Reply before(Reply reply, Language language) {
        var text = text(language) + "\n\n" + reply.text();
        return new Reply(text, text, reply.choices(), reply.card(), reply.link(), reply.ends());
    }

    private static String text(Language language) {
        return switch (language) {
            case EN ->
                "I'm Laurel's automated assistant, a bot. Write \"talk to a person\" to reach one of our people.";
            case ES ->
                "Soy el asistente automático de Laurel, un bot. Escribe «hablar con una persona» para que te atienda"
                        + " alguien del equipo.";
        };
    }
}
