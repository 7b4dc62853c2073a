import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../src/api/problem';
import { Button } from '../src/ui/Button';
import { ErrorSummary } from '../src/ui/ErrorSummary';
import { Page } from '../src/ui/Page';
import { TextField } from '../src/ui/TextField';
import { useForm } from '../src/ui/useForm';

type Send = (answers: { title: string }, key: string) => Promise<unknown>;

function TestForm({ send, onSent }: { send: Send; onSent: () => void }) {
  const form = useForm({
    start: { title: '' },
    check: ({ title }) => (title ? [] : [{ field: 'title', message: 'Enter a title' }]),
    send,
    sent: onSent,
  });
  return (
    <Page title="Add a thing" section="Things" hasErrors={form.errors.length > 0}>
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <TextField {...form.field('title')} label="Title" />
        <Button busy={form.busy}>Save</Button>
      </form>
    </Page>
  );
}

const send = vi.fn<Send>();
const onSent = vi.fn();
const person = userEvent.setup();
const save = () => screen.getByRole('button', { name: 'Save' });
const keys = () => send.mock.calls.map(([, key]) => key);

beforeEach(() => {
  send.mockReset().mockResolvedValue({});
  onSent.mockReset();
  render(<TestForm send={send} onSent={onSent} />, { wrapper: MemoryRouter });
});

describe('a form', () => {
  it('with an error moves the focus to a summary that leads to the field', async () => {
    await person.click(save());
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    expect(document.title).toBe('Error: Add a thing – Things – LED Hub');
    const field = screen.getByLabelText('Title');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby')!)?.textContent).toBe(
      'Error: Enter a title',
    );
    await person.click(screen.getByRole('link', { name: 'Enter a title' }));
    expect(document.activeElement).toBe(field);
    expect(send).not.toHaveBeenCalled();
  });

  it('keeps the answers and the key when the connection is lost, and is then sent once', async () => {
    send.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await person.type(screen.getByLabelText('Title'), 'Typed text');
    await person.click(save());
    await screen.findByText(/could not reach the hub/);
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Typed text');
    await person.click(save());
    await waitFor(() => expect(onSent).toHaveBeenCalledTimes(1));
    expect(new Set(keys()).size).toBe(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is sent once by a double tap', async () => {
    let finish: (value: unknown) => void = () => {};
    send.mockReturnValue(new Promise((resolve) => (finish = resolve)));
    await person.type(screen.getByLabelText('Title'), 'Typed text');
    await person.dblClick(save());
    await person.keyboard('{Enter}');
    expect(send).toHaveBeenCalledTimes(1);
    finish({});
    await waitFor(() => expect(onSent).toHaveBeenCalledTimes(1));
  });

  it('shows the words of the hub beside the field that they are about', async () => {
    send.mockRejectedValueOnce(
      new Problem({
        status: 400,
        code: 'check-your-answers',
        errors: [{ field: 'title', code: 'too-long', detail: 'Use 200 characters or fewer' }],
      }),
    );
    await person.type(screen.getByLabelText('Title'), 'Typed text');
    await person.click(save());
    expect(await screen.findAllByText(/Use 200 characters or fewer/)).toHaveLength(2);
    await person.type(screen.getByLabelText('Title'), ', shorter');
    await person.click(save());
    await waitFor(() => expect(onSent).toHaveBeenCalled());
    expect(new Set(keys()).size).toBe(2);
  });
});
