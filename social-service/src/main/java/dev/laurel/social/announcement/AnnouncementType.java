package dev.laurel.social.announcement;

/** What an announcement is about. */
enum AnnouncementType {
    /** Who won a sweepstakes. */
    WINNERS,
    /** That a sweepstakes is closed and when it will be drawn. */
    CLOSING,
    /** Whatever staff have to say. */
    CAMPAIGN
}
