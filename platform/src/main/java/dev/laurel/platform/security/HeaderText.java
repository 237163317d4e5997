package dev.laurel.platform.security;

/**
 * What may be in a header's name and value: the characters that {@code StrictHttpFirewall} lets through, assigned and no
 * controls. It asks a regular expression about every header that is read; this looks at the characters.
 */
final class HeaderText {

    private HeaderText() {}

    static boolean isName(String name) {
        return name.codePoints().allMatch(HeaderText::isText);
    }

    /** A value may hold tabs, too. */
    static boolean isValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character < ' ' || character > '~') {
                return value.codePoints().allMatch(one -> one == '\t' || isText(one));
            }
        }
        return true;
    }

    private static boolean isText(int codePoint) {
        return Character.isDefined(codePoint) && !Character.isISOControl(codePoint);
    }
}
