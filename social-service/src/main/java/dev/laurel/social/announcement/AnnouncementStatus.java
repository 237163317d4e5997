package dev.laurel.social.announcement;

/** Where an announcement stands. */
enum AnnouncementStatus {
    /** Its text is being put together from the outcome of the draw. */
    DRAFTING,
    /** It waits for somebody to approve it. */
    WAITING,
    /** It is to be posted. */
    APPROVED,
    POSTED,
    /** It is not to be on the Page, or not any more. */
    WITHDRAWN,
    /** The Page refuses it; staff decide. */
    FAILED
}
