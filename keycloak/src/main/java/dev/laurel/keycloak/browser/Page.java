package dev.laurel.keycloak.browser;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page with a form to be sent: the sign-in's, or the one that asks for consent.
 *
 * @param action where it goes
 * @param hidden the fields that go with it unseen
 * @param asksForPassword whether somebody is to sign in
 */
record Page(String action, Map<String, String> hidden, boolean asksForPassword) {

    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*\\baction=[^>]*>");
    private static final Pattern SIGN_IN = Pattern.compile("<form\\b[^>]*\\bid=\"kc-form-login\"[^>]*>");
    private static final Pattern HIDDEN = Pattern.compile("<input\\b[^>]*\\btype=\"hidden\"[^>]*>");

    static Page of(String html) {
        var signIn = SIGN_IN.matcher(html);
        var other = FORM.matcher(html);
        boolean asksForPassword = signIn.find();
        if (!asksForPassword && !other.find()) {
            throw new IllegalStateException("No form on this page:\n" + html);
        }
        MatchResult form = asksForPassword ? signIn.toMatchResult() : other.toMatchResult();
        int end = html.indexOf("</form>", form.end());
        Map<String, String> hidden = new TreeMap<>();
        HIDDEN.matcher(html.substring(form.end(), end < 0 ? html.length() : end))
                .results()
                .forEach(input -> hidden.put(attribute(input.group(), "name"), attribute(input.group(), "value")));
        return new Page(attribute(form.group(), "action"), hidden, asksForPassword);
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&").replace("&#x3D;", "=") : "";
    }
}
