package id.suaralayanan.infra.database;

/// The three login roles with least rights that the product uses.
public enum DatabaseRole {
    /// Owns the database and migrates it; no superuser.
    OWNER("suara_owner"),
    /// The portal.
    WEB("suara_web"),
    /// The jobs.
    JOBS("suara_jobs");

    private final String sqlName;

    DatabaseRole(String sqlName) {
        this.sqlName = sqlName;
    }

    /// The name in SQL; also that of the login.
    public String sqlName() {
        return sqlName;
    }
}
