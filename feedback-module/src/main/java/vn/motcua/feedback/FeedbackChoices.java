package vn.motcua.feedback;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** What can be chosen on pages of feedback, and how they name things. */
@Named
@RequestScoped
public class FeedbackChoices {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  @Inject private Departments departments;
  @Inject private PageText text;
  @Inject private Clock clock;

  private List<Department> all = List.of();

  @PostConstruct
  void read() {
    all = departments.all();
  }

  /** Agencies that still exist and belong to the province. */
  public List<Department> getDepartments() {
    return all.stream()
        .filter(one -> !one.closed(VietnamTime.today(clock)) && one.email() != null)
        .toList();
  }

  public List<Department> getPlaces() {
    return getDepartments().stream().filter(one -> one.kind() == Department.Kind.COMMUNE).toList();
  }

  public Category[] getCategories() {
    return Category.values();
  }

  public Kind[] getKinds() {
    return Kind.values();
  }

  public Naming[] getNamings() {
    return Naming.values();
  }

  /** A department in the language of the page; its code when nobody knows it. */
  public String name(String code) {
    return all.stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .map(one -> one.name(text.language()))
        .orElse(code);
  }

  /** In Vietnam. */
  public String when(Instant at) {
    return WHEN.format(at.atZone(VietnamTime.ZONE));
  }

  public String day(Instant at) {
    return text.day(at.atZone(VietnamTime.ZONE).toLocalDate());
  }
}
