package id.suaralayanan.portal.search.saved;

/// A search that an officer keeps (*pencarian tersimpan*).
///
/// @param query of its address, without the question mark
public record SavedSearch(int id, String name, String query) {}
