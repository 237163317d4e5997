package dev.laurel.social.notification.mail;

import static java.util.Objects.requireNonNull;

import dev.laurel.dialogue.Language;
import dev.laurel.social.notification.Notice;
import dev.laurel.social.notification.text.Words;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notices as letters. The templates' file endings decide what is escaped: everything in {@code .ftlh}, which is HTML,
 * and nothing in {@code .ftl}, which is plain text.
 */
final class LetterWriter {

    private final Map<Language, Words> words = Words.of("notification/letters");
    private final MailSettings settings;
    private final Template text;
    private final Template html;

    LetterWriter(MailSettings settings) {
        this.settings = settings;
        var templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassForTemplateLoading(LetterWriter.class, "/notification/mail");
        templates.setDefaultEncoding("UTF-8");
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        try {
            this.text = templates.getTemplate("letter.ftl");
            this.html = templates.getTemplate("letter.ftlh");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    Letter write(Notice notice, Language language, @Nullable String name) {
        var in = requireNonNull(words.get(language));
        Map<String, Object> values = new HashMap<>();
        values.put("language", language.code());
        values.put("greeting", name == null ? in.say("greeting") : in.say("greeting.name", name));
        values.put("title", notice.title());
        values.put("text", notice.text());
        values.put("open", in.say("open"));
        values.put("portal", settings.portal().toString());
        values.put("why", in.say("why", settings.name()));
        values.put("merchant", settings.name());
        return new Letter(oneLine(notice.title()), filled(text, values), filled(html, values));
    }

    /** A line break in a subject would be a header of its own. */
    private static String oneLine(String title) {
        return title.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String filled(Template template, Map<String, Object> values) {
        var out = new StringWriter();
        try {
            template.process(values, out);
        } catch (TemplateException | IOException wrong) {
            throw new IllegalStateException("The template " + template.getName() + " cannot be filled", wrong);
        }
        return out.toString();
    }
}
