package dev.laurel.simulator.alexa;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Alexa, open Loyalty System", "Alexa, ask Loyalty System how many points I have": what of it is for the skill.
 *
 * @param opens whether the skill is only opened
 * @param rest what is said to it
 */
record Invocation(boolean opens, String rest) {

    private static final Pattern NAME = Pattern.compile("^alexa ");

    static Invocation of(String text, String skill) {
        String plain = NAME.matcher(Words.plain(text)).replaceFirst("");
        String name = Pattern.quote(skill);
        if (plain.matches("(?:open|launch|start|abre|abrir|inicia) (?:the )?" + name)) {
            return new Invocation(true, "");
        }
        Matcher asked = Pattern.compile("(?:ask|tell|use|pregunta a|pregúntale a|pídele a|pide a|dile a) (?:the |el )?"
                        + name + " (?:to |for |that |and |que |por )?(.+)")
                .matcher(plain);
        return new Invocation(false, asked.matches() ? asked.group(1) : plain);
    }
}
