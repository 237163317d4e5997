package dev.laurel.platform.staff;

import java.util.List;

/** Where records are kept. Inserting a number decides who wrote it. */
public interface StaffRecords {

    /** Keeps it; false, with nothing kept, when its number is taken. */
    boolean insert(StaffRecord next);

    /** Records with these numbers and below, highest first; {@link Long#MAX_VALUE} begins at the end. */
    List<StaffRecord> downFrom(long highest, int count);

    /** Removes the texts of all reasons given for this subject; their hashes stay. */
    void forgetReasons(String subject);
}
