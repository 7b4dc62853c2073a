import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ArticleText } from '../src/features/library/ArticleText';

describe('the text of an article', () => {
  it('is shown with its headings, lists and links', () => {
    render(
      <ArticleText html='<h2>First hour</h2><ul><li><strong>Fluids</strong></li></ul><p><a href="https://www.nice.org.uk/">NICE</a></p>' />,
    );
    expect(screen.getByRole('heading', { level: 2, name: 'First hour' })).toBeTruthy();
    expect(screen.getByRole('listitem').textContent).toBe('Fluids');
    expect(screen.getByRole('link', { name: 'NICE' }).getAttribute('href')).toBe(
      'https://www.nice.org.uk/',
    );
  });

  it('runs nothing and loads nothing, whatever the hub lets through', () => {
    const { container } = render(
      <ArticleText html='<p onclick="x()">a</p><script>alert(1)</script><img src="https://x.example/p.png" onerror="x()"><a href="javascript:x()">b</a><iframe></iframe>' />,
    );
    expect(container.querySelectorAll('script, img, iframe, a, [onclick]').length).toBe(0);
    expect(container.textContent).toContain('a');
    expect(container.textContent).toContain('b');
  });
});
