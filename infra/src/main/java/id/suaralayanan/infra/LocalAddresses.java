package id.suaralayanan.infra;

/// Addresses in the embedded server.
record LocalAddresses(int port, Credentials credentials) {
    DatabaseAddress of(DatabaseRole role) {
        return entered(role.sqlName(), LocalPostgres.DATABASE);
    }

    DatabaseAddress superuser() {
        return entered(Credentials.SUPERUSER, "postgres");
    }

    private DatabaseAddress entered(String user, String database) {
        return new DatabaseAddress(
                "127.0.0.1", port, database, user, credentials.password(user), null);
    }
}
