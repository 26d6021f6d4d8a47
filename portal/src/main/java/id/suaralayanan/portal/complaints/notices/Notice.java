package id.suaralayanan.portal.complaints.notices;

/// One mail that waits to be sent. Never prints whom it is for.
///
/// @param ticket name of the complaint in which something moved
record Notice(long id, String ticket, String address) {
    @Override
    public String toString() {
        return "Notice[" + id + "]";
    }
}
