package dev.laurel.auth.profile;

import java.util.List;

/** What a feature holds about a person, for the export. */
public interface ExportPart {

    /** The property's name in the document. */
    String name();

    List<?> of(String customerId);
}
