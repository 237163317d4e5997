package dev.laurel.platform.store;

import java.util.List;

/** A bean that needs indexes to exist before the service is ready. */
public interface IndexSource {

    List<MongoIndex> indexes();
}
