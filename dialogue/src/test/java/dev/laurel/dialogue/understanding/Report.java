package dev.laurel.dialogue.understanding;

/** Parts of a page that tests write. */
final class Report {

    private Report() {}

    /** The page with that part replaced, or added at its end. */
    static String replaced(String page, String part, String text) {
        String start = "<!-- " + part + " -->\n";
        String end = "\n<!-- /" + part + " -->\n";
        int from = page.indexOf(start);
        int to = page.indexOf(end);
        return from < 0 || to < from
                ? page + start + text + end
                : page.substring(0, from) + start + text + page.substring(to);
    }
}
