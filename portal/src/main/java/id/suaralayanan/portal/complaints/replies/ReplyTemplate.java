package id.suaralayanan.portal.complaints.replies;

/// A text that a unit writes to citizens again and again (templat jawaban), with placeholders.
///
/// @param id key, 0 while it is not stored
/// @param revision counts its changes
public record ReplyTemplate(int id, String title, String text, int revision) {
    static final ReplyTemplate NEW = new ReplyTemplate(0, "", "", 0);
}
