package id.suaralayanan.portal.complaints;

/// What a citizen sends: pengaduan, aspirasi or permintaan informasi.
public enum ComplaintClass {
    COMPLAINT,
    ASPIRATION,
    INFORMATION
}
