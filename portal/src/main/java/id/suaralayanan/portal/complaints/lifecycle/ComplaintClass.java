package id.suaralayanan.portal.complaints.lifecycle;

/// What a citizen sends: pengaduan, aspirasi or permintaan informasi.
public enum ComplaintClass {
    COMPLAINT,
    ASPIRATION,
    INFORMATION
}
